import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs a statement and prints its rows, columns separated by {@code |}. With {@code --hold}, it keeps the statement's
 * transaction open until its input ends, and then rolls it back.
 */
class Sql {
    public static void main(String[] arguments) throws Exception {
        boolean hold = arguments[3].equals("--hold");
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(!hold);
            if (statement.execute(arguments[hold ? 4 : 3])) {
                print(statement.getResultSet());
            }
            if (hold) {
                System.out.println("held");
                System.in.readAllBytes();
                connection.rollback();
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                line.append(column == 1 ? "" : "|").append(rows.getString(column));
            }
            System.out.println(line);
        }
    }
}
