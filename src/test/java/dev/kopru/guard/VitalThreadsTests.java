package dev.kopru.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whether the process is alive. */
class VitalThreadsTests {

    private final VitalThreads threads = new VitalThreads();

    @Test
    void aThreadThatAcceptsConnectionsAndDiesIsNamed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread acceptor = acceptor("http-nio-1-Acceptor", end);
        threads.remember();
        assertThat(threads.dead()).isEmpty();

        end.countDown();
        acceptor.join();

        assertThat(threads.dead()).containsExactly("http-nio-1-Acceptor");
    }

    @Test
    void livenessAnswersWhileOthersAskSlowly() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread acceptor = acceptor("http-nio-2-Acceptor", end);
        threads.remember();
        LivenessPort liveness = new LivenessPort("127.0.0.1", 0, threads);
        liveness.start();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket("127.0.0.1", liveness.port());
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }

            assertThat(asked(liveness.port())).isEqualTo("HTTP/1.1 200 OK");
            end.countDown();
            acceptor.join();
            assertThat(asked(liveness.port())).isEqualTo("HTTP/1.1 503 Service Unavailable");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
            liveness.stop();
        }
    }

    private static String asked(int port) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private static Thread acceptor(String name, CountDownLatch end) {
        Thread thread = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.start();
        return thread;
    }
}
