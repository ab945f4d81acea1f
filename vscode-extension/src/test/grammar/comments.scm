; a line "with a string
;;> Documentation of \var{what} follows.
;;/
#| a block #| inside another |# ends here |# x
#| over
   #| several |#
   lines |# y
#;(a (b "c)" #\) ) ; not )
  #| nor ) |# d) z
#;name z
#; 42 z
#;"string" z
#;#(1 2) z
#;'quoted z
#!/usr/bin/env chibi-net
#!fold-case
#!eof
