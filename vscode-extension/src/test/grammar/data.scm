#t #f #true #false #T #FALSE
'(a b . c) 'name '|odd name| '#(1 a) '() '(define x) '-7
#(1 2) #u8(1 2 255) #U8(3)
`(a ,b ,@(c d)) 
#0=(a . #0#)
[a b] {c d}
#bad #\
