;;> \section{Symbols}
;;> \topic{Data types}
;;> R7RS 6.5.

;;> Whether \var{object} is a symbol.
;;> \example{(symbol? (car '(a b))) ⇒ #t}
;;> \example{(symbol? "a") ⇒ #f}
(define-native (symbol? object))

;;> Whether all arguments are the same symbol.
;;> \example{(symbol=? 'a 'a 'a) ⇒ #t}
;;> \raises{an argument is no symbol}
(define-native (symbol=? symbol1 symbol2 ...))

;;> The name of \var{symbol}, as a string that cannot be changed.
;;> \example{(symbol->string 'flying-fish) ⇒ "flying-fish"}
(define-native (symbol->string symbol))

;;> The symbol whose name is \var{string}, letter by letter; nothing is escaped
;;> or folded.
;;> \example{(string->symbol "mISSISSIppi") ⇒ mISSISSIppi}
;;> \example{(eq? 'bitBlt (string->symbol "bitBlt")) ⇒ #t}
(define-native (string->symbol string))
