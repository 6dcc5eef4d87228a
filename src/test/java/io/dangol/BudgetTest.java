package io.dangol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small files and small methods, so that a reader holds one in the head. */
class BudgetTest {
    private static final int FILE_LINES = 200;
    private static final int METHOD_LINES = 60;
    private static final int METHOD_LINES_P90 = 18;

    /** Files over the budget, each with the reason why cutting it would not help the reader. */
    private static final Map<String, String> LARGER = Map.of();

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            int lines = Files.readAllLines(source).size();
            if (lines > FILE_LINES && !LARGER.containsKey(source.getFileName().toString())) {
                tooLong.add(source + " has " + lines + " lines");
            }
        }

        assertThat(tooLong).as("files over %d lines", FILE_LINES).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        List<Method> methods = methods();

        assertThat(methods).hasSizeGreaterThan(50);
        assertThat(methods).filteredOn(method -> method.lines > METHOD_LINES).isEmpty();
        assertThat(percentile90(methods)).isLessThanOrEqualTo(METHOD_LINES_P90);
    }

    private static int percentile90(List<Method> methods) {
        int[] sorted = methods.stream().mapToInt(Method::lines).sorted().toArray();
        return sorted[(int) Math.ceil(0.9 * sorted.length) - 1];
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/embedded/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Method> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Method> methods = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources()));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : units) {
                new MethodScanner(unit, positions, methods).scan(unit, null);
            }
        }
        return methods;
    }

    /** A method with its length from the first annotation to the closing brace. */
    private record Method(String file, String name, int lines) {}

    private static final class MethodScanner extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                found.add(new Method(
                        unit.getSourceFile().getName(), method.getName().toString(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
