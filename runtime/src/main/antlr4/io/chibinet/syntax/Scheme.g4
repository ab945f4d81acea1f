grammar Scheme;
file : EOF ;
WS : [ \t\r\n]+ -> channel(HIDDEN) ;
