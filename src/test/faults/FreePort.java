import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Prints a TCP port that nobody listens on. */
class FreePort {
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.out.println(probe.getLocalPort());
        }
    }
}
