(list #\a #\( #\) #\; #\" #\\ #\space #\newline #\x41 #\λ #\#)
(char=? c #\|)
