"plain" "two
lines" x
"escapes \a \n \" \\ \x3bb; end" x
"bad \q and \xzz" x
"goes on \
   here" x
|a symbol| |with \x41; and \| inside| x
"not a ; comment #| nor this" x
