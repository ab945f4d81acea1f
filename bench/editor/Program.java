/** Makes programs as people write them: definitions of ten to twenty lines, with sockets in some. */
final class Program {
  private Program() {}

  /** A program of about {@code lines} lines, 40 characters each. */
  static String of(int lines) {
    StringBuilder text = new StringBuilder(lines * 40);
    text.append(
        "(import (scheme base) (scheme write) (scheme char)\n        (chibi net) (chibi filesystem))\n\n");
    int written = 3;
    for (int i = 0; written < lines; i++) {
      String part = part(i);
      text.append(part);
      written += (int) part.chars().filter(c -> c == '\n').count();
    }
    return text.toString();
  }

  private static String part(int i) {
    String before = i < 4 ? "list" : "work-" + (i - 4);
    String shape =
        switch (i % 4) {
          case 0 ->
              """
              ;;> Sums what \\var{items} hold, from \\var{start} on.
              (define (work-N items start)
                (let loop ((rest items) (sum start) (seen '()))
                  (cond
                    ((null? rest) (vector sum (reverse seen)))
                    ((number? (car rest))
                     (loop (cdr rest) (+ sum (car rest)) seen))
                    (else
                     ;; What is no number is kept for later.
                     (loop (cdr rest) sum (cons (car rest) seen))))))

              """;
          case 1 ->
              """
              ;; Asks a service one question and returns its answer.
              (define (work-N host service)
                (with-net-io host service
                  (lambda (in out)
                    (write-string "GET / HTTP/1.0\\r\\n\\r\\n" out)
                    (flush-output-port out)
                    (let* ((status (read-line in))
                           (code (if (string? status)
                                     (string-length status)
                                     0)))
                      (when (> code 12)
                        (display (substring status 9 12)))
                      (list host service code)))))

              """;
          case 2 ->
              """
              (define-record-type record-N
                (make-record-N name value)
                record-N?
                (name record-N-name set-record-N-name!)
                (value record-N-value))

              (define (work-N record port)
                (let ((name (record-N-name record))
                      (value (record-N-value record)))
                  (cond ((not name) (set-record-N-name! record "none"))
                        ((string-ci=? name "port")
                         (BEFORE value port)))
                  (values name value)))

              """;
          default ->
              """
              ;; Serves one listener until nobody calls any more.
              (define (work-N port)
                (let ((listener (make-listener-socket
                                 (get-address-info "127.0.0.1" port))))
                  (do ((count 0 (+ count 1))
                       (clients '() (cons count clients)))
                      ((= count 16)
                       (close-file-descriptor listener)
                       (length clients))
                    (let ((client (accept listener (make-sockaddr) 128)))
                      (send client (string->utf8 (number->string count)))
                      (close-file-descriptor client)))))

              """;
        };
    return shape.replace("BEFORE", before).replace("N", String.valueOf(i));
  }
}
