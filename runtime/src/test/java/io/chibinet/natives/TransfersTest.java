package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class TransfersTest {
  private static final String PAIR =
      """
      (define ends (pair))
      (define a (car ends))
      (define b (cadr ends))
      (define (unblock s) (set-file-descriptor-status! s (+ open/read-write open/non-block)))
      (define (udp p) (get-address-info "127.0.0.1" p (make-address-info 0 socket-type/datagram 0)))
      """;

  private static String run(String body) {
    return Script.run(PAIR + body);
  }

  @Test
  void whatIsSentArrives() {
    String written =
        run(
            """
            (show (send a (bytevector 1 2 3)) (receive b 10) (send b #u8(4)) (receive a 1))
            (show (send a (bytevector)))
            """);
    assertThat(written).isEqualTo("3 #u8(1 2 3) 1 #u8(4)\n0\n");
  }

  @Test
  void receivingTouchesOnlyWhatArrived() {
    String written =
        run(
            """
            (define buffer (make-bytevector 4 255))
            (send a (bytevector 1 2))
            (show (receive! b buffer) buffer)
            (send a (make-bytevector 6 3))
            (show (receive! b buffer) buffer (receive b 10))
            """);
    assertThat(written).isEqualTo("2 #u8(1 2 255 255)\n4 #u8(3 3 3 3) #u8(3 3)\n");
  }

  @Test
  void theEndOfAStreamIsNothing() {
    String written =
        run(
            """
            (close-file-descriptor a)
            (define buffer (make-bytevector 2 9))
            (show (receive b 5) (receive! b buffer) buffer (receive/non-blocking b 5 0)
                  (receive!/non-blocking b buffer 1))
            """);
    assertThat(written).isEqualTo("#u8() 0 #u8(9 9) #u8() 0\n");
  }

  @Test
  void failuresAreMinusOneOrFalse() {
    String written =
        run(
            """
            (define pipe (car (open-pipe)))
            (define loose (new-socket (info)))
            (define buffer (make-bytevector 2))
            (define (all s)
              (show (send s buffer) (send/non-blocking s buffer 0) (receive! s buffer)
                    (receive!/non-blocking s buffer 1) (receive s 2) (receive/non-blocking s 2 1)))
            (all pipe)
            (all loose)
            (close-file-descriptor a)
            (all a)
            """);
    assertThat(written).isEqualTo("-1 -1 -1 -1 #f #f\n-1 -1 -1 -1 #f #f\n-1 -1 -1 -1 #f #f\n");
  }

  @Test
  void sendingToAClosedPeerIsNoSignal() {
    String written =
        run(
            """
            (close-file-descriptor b)
            (show (send a (bytevector 1)) (send/non-blocking a (bytevector 1) 1))
            """);
    assertThat(written).isEqualTo("-1 -1\n");
  }

  @Test
  void timeoutsHoldOnBlockingAndNonBlockingSockets() {
    String written =
        run(
            """
            (define buffer (make-bytevector 2 7))
            (define (tries)
              (show (receive/non-blocking b 8 0) (receive/non-blocking b 8 -1)
                    (receive/non-blocking b 8 0.01) (receive/non-blocking b 8 1/100)
                    (receive!/non-blocking b buffer 0) (receive!/non-blocking b buffer 0.01)
                    (receive!/non-blocking b buffer -inf.0) buffer))
            (tries)
            (unblock b)
            (tries)
            """);
    assertThat(written).isEqualTo("#f #f #f #f #f #f #f #u8(7 7)\n#f #f #f #f #f #f #f #u8(7 7)\n");
  }

  @Test
  void timedReceiveTakesWhatComesInTime() {
    String written =
        run(
            """
            (define waiting
              (map (lambda (timeout) (spawn (receive/non-blocking b 8 timeout)))
                   (list 60 60.5 200/3 (expt 10 40) +inf.0 #f)))
            (for-each
              (lambda (thread) (thread-sleep! 0.005) (send a (bytevector 5)))
              waiting)
            (show (map thread-join! waiting))
            """);
    assertThat(written).isEqualTo("(#u8(5) #u8(5) #u8(5) #u8(5) #u8(5) #u8(5))\n");
  }

  @Test
  void timeoutsRunSideBySideWithOtherThreads() {
    String written =
        run(
            """
            (define order '())
            (define (note x) (set! order (cons x order)))
            (define slow (spawn (receive/non-blocking b 1 0.06) (note 'slow)))
            (define fast (spawn (receive/non-blocking a 1 0.01) (note 'fast)))
            (note 'main)
            (thread-join! slow)
            (show (reverse order))
            """);
    assertThat(written).isEqualTo("(main fast slow)\n");
  }

  @Test
  void fullBuffersMakeTheSenderWaitOrGiveUp() {
    String written =
        run(
            """
            (define chunk (make-bytevector 65536 1))
            (define (fill total)
              (let ((n (send/non-blocking a chunk 0)))
                (if n (fill (+ total n)) total)))
            (define (drain left)
              (if (> left 0) (drain (- left (bytevector-length (receive b 65536))))))
            (define (tries)
              (define filled (fill 0))
              (show (> filled 65536) (send/non-blocking a chunk 0.01))
              (define sender (spawn (send a (bytevector 2))))
              (thread-sleep! 0.01)
              ;; Something to read is no room to write.
              (send b (bytevector 3))
              (thread-sleep! 0.01)
              (drain filled)
              (show (thread-join! sender) (receive b 10) (receive a 10)))
            (tries)
            (unblock a)
            (tries)
            """);
    assertThat(written).isEqualTo("#t #f\n1 #u8(2) #u8(3)\n#t #f\n1 #u8(2) #u8(3)\n");
  }

  @Test
  void flagsOfTheSystemWork() {
    String written =
        run(
            """
            (send a (bytevector 1 2) 16384)
            (show (receive b 10 2) (receive b 10) (receive b 10 64) (send b (bytevector 1) 64))
            """);
    assertThat(written).isEqualTo("#u8(1 2) #u8(1 2) #f 1\n");
  }

  @Test
  void closingWakesWhoWaits() {
    String written =
        run(
            """
            (define buffer (make-bytevector 1))
            (define waiting
              (list (spawn (receive b 1)) (spawn (receive! b buffer))
                    (spawn (receive/non-blocking b 1 60)) (spawn (receive!/non-blocking b buffer #f))))
            (thread-sleep! 0.01)
            (close-file-descriptor b)
            (show (map thread-join! waiting))
            """);
    assertThat(written).isEqualTo("(#f -1 #f -1)\n");
  }

  @Test
  void twoThreadsThatWaitOnOneSocketBothGetTheirs() {
    String written =
        run(
            """
            (define one (spawn (receive b 1)))
            (define two (spawn (receive b 1)))
            (thread-sleep! 0.01)
            (send a (bytevector 1))
            (thread-sleep! 0.01)
            (send a (bytevector 2))
            (show (thread-join! one) (thread-join! two))
            """);
    assertThat(written).isEqualTo("#u8(1) #u8(2)\n");
  }

  @Test
  void closedFilenosFailEvenWhenTheirNumberIsTakenAgain() {
    String written =
        run(
            """
            (close-file-descriptor b)
            (define fresh (new-socket (info)))
            (define (text x) (call-with-output-string (lambda (p) (write x p))))
            (show (string=? (text b) (text fresh)))
            (show (send b (bytevector 1)) (close-file-descriptor b) (get-file-descriptor-status b)
                  (get-socket-option b level/socket socket-opt/rcvbuf))
            (show (> (get-socket-option fresh level/socket socket-opt/rcvbuf) 0))
            """);
    assertThat(written).isEqualTo("#t\n-1 #f -1 #f\n#t\n");
  }

  @Test
  void datagramsKeepTheirBounds() {
    String written =
        run(
            """
            (define here (udp port))
            (define server (new-socket here))
            (define sender (new-socket here))
            (attach server here)
            (show (send sender (bytevector) 0 here) (receive server 10))
            (show (send sender (bytevector 1 2 3 4 5) 0 here) (receive server 2)
                  (receive/non-blocking server 10 0))
            (show (send sender (make-bytevector 70000) 0 here) (send sender (bytevector 1)))
            (show (send sender (make-bytevector 65507 3) 0 here)
                  (bytevector-length (receive server 100000)))
            """);
    assertThat(written).isEqualTo("0 #u8()\n5 #u8(1 2) #f\n-1 -1\n65507 65507\n");
  }

  @Test
  void datagramsTellTheirSender() {
    String written =
        run(
            """
            (define here (udp port))
            (define server (new-socket here))
            (define sender (new-socket here))
            (attach server here)
            (define from (udp 0))
            (send sender (bytevector 1 2) 0 here)
            (define buffer (make-bytevector 4 9))
            (show (receive! server buffer 0 from) buffer)
            (show (sockaddr-name (address-info-address from))
                  (> (sockaddr-port (address-info-address from)) 0))
            (show (send server (bytevector 8) 0 from) (receive sender 4))
            (send sender (bytevector 3) 0 here)
            (show (receive server 4 0 from))
            (show (send/non-blocking server (bytevector 4) 1 0 from) (receive/non-blocking sender 4 1))
            """);
    assertThat(written).isEqualTo("2 #u8(1 2 9 9)\n\"127.0.0.1\" #t\n1 #u8(8)\n#u8(3)\n1 #u8(4)\n");
  }

  @Test
  void unixDatagramsMayBeLarge() {
    String written =
        run(
            """
            (define d (open-socket-pair address-family/unix socket-type/datagram 0))
            (show (send (car d) (make-bytevector 100000 1)))
            (show (bytevector-length (receive (cadr d) 200000)))
            """);
    assertThat(written).isEqualTo("100000\n100000\n");
  }

  @Test
  void megabytesGoThroughBlockingSockets() {
    String written =
        run(
            """
            (define size 3000000)
            (define data (make-bytevector size 5))
            (bytevector-u8-set! data (- size 1) 6)
            (define (send-all from)
              (if (< from size)
                  (send-all (+ from (send a (bytevector-copy data from (min size (+ from 100000))))))))
            (define sender (spawn (send-all 0) (close-file-descriptor a)))
            (define (receive-all total last)
              (let ((bytes (receive b 65536)))
                (if (= 0 (bytevector-length bytes))
                    (show total last)
                    (receive-all (+ total (bytevector-length bytes))
                                 (bytevector-u8-ref bytes (- (bytevector-length bytes) 1))))))
            (receive-all 0 #f)
            """);
    assertThat(written).isEqualTo("3000000 6\n");
  }
}
