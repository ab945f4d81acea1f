/** The socket system calls as plain Java; knows C and no Scheme. */
package io.chibinet.net;
