;; What the build runs once so that the JVM keeps the classes that programs need at their start.
(import (scheme base) (scheme write))
(display "Hello")
