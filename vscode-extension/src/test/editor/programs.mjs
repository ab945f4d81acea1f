// Programs that more than one test opens.

/** Ends with an error in line 4, column 3. */
export const FAILING = `(import (scheme base))

(define (twice x)
  (+ x 'x))

(twice 21)
`;

/** A test that fails, in line 9, among three. */
export const TESTS = `(import (scheme base) (chibi test))

(define (port-number? n)
  (and (exact-integer? n) (< -1 n 65536)))

(test-group "ports"
  (test "zero is one" #t (port-number? 0))
  (test "the last is one" #t (port-number? 65535))
  (test "names are none" 'no (port-number? "http")))
`;
