import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/** Prints a file of so many orders, the same ones each time. */
class OrderFile {
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        SplittableRandom random = new SplittableRandom(20250301);
        LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0);
        try (PrintWriter out =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)))) {
            out.println("주문번호,고객번호,주문일시,결제금액");
            for (int row = 0; row < rows; row++) {
                int buyer = random.nextInt(rows / 5 + 1);
                out.printf(
                        "O%07d,C%06d,%s:00,%d%n",
                        row, buyer, start.plusMinutes(2L * row), 1000 * (1 + random.nextInt(900)));
            }
        }
    }
}
