package dev.kopru.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server on this machine that can be cut and mended; while it is cut, nobody gets through. */
final class CuttableLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CuttableLine(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Breaks all connections and refuses new ones. */
    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket in = entrance.accept();
                open.add(in);
                if (cut) {
                    in.close();
                } else {
                    connect(in);
                }
            } catch (IOException e) {
                // The entrance was closed, or this one caller has gone.
                open.removeIf(Socket::isClosed);
            }
        }
    }

    private void connect(Socket in) throws IOException {
        Socket out = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(out);
        threads.execute(() -> copy(in, out));
        threads.execute(() -> copy(out, in));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (SocketException e) {
            // Cut, or closed by one of the two ends.
        } catch (IOException e) {
            throw new IllegalStateException("The line broke by itself", e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        threads.shutdownNow();
    }
}
