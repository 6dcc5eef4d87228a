package io.dangol.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the application and an SMTP server and keeps what is sent, byte for byte: a parser would mend line ends. */
final class WireTap implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<ByteArrayOutputStream> heard = new CopyOnWriteArrayList<>();
    private final int server;

    WireTap(int server) throws IOException {
        this.server = server;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void forget() {
        heard.forEach(ByteArrayOutputStream::reset);
    }

    /** All that clients sent, a char for each byte. */
    String sent() {
        StringBuilder all = new StringBuilder();
        heard.forEach(each -> all.append(each.toString(StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            heard.add(kept);
            start(() -> pass(client, onward, kept));
            start(() -> pass(onward, client, OutputStream.nullOutputStream()));
        }
    }

    private static void pass(Socket from, Socket to, OutputStream kept) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                kept.write(bytes, 0, read);
                to.getOutputStream().write(bytes, 0, read);
            }
        }
    }

    private interface Listening {
        void run() throws IOException;
    }

    private static void start(Listening listening) {
        Thread thread = new Thread(() -> {
            try {
                listening.run();
            } catch (IOException closed) {
                // A side hung up: the conversation is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
