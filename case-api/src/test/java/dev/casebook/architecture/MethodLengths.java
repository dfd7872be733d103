package dev.casebook.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How many lines each method's body has between its braces, read from sources by the parser of the compiler. */
final class MethodLengths {

    private MethodLengths() {}

    /** By class and method; of methods of one name the longest counts. */
    static Map<String, Long> in(List<Path> sources) throws IOException {
        var lengths = new TreeMap<String, Long>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var parser = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(parser).getSourcePositions();
            for (CompilationUnitTree file : parser.parse()) {
                new Bodies(file, positions, lengths).scan(file, null);
            }
        }
        return lengths;
    }

    private static final class Bodies extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final Map<String, Long> lengths;

        Bodies(CompilationUnitTree file, SourcePositions positions, Map<String, Long> lengths) {
            this.file = file;
            this.positions = positions;
            this.lengths = lengths;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            BlockTree body = method.getBody();
            if (body != null && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree home) {
                String name = method.getName().contentEquals("<init>")
                        ? "new"
                        : method.getName().toString();
                lengths.merge(home.getSimpleName() + "." + name, linesWithin(body), Math::max);
            }
            return super.visitMethod(method, nothing);
        }

        private long linesWithin(BlockTree body) {
            LineMap lines = file.getLineMap();
            long opens = lines.getLineNumber(positions.getStartPosition(file, body));
            long closes = lines.getLineNumber(positions.getEndPosition(file, body));
            return Math.max(0, closes - opens - 1);
        }
    }
}
