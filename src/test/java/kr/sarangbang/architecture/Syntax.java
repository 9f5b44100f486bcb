package kr.sarangbang.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the compiler's own parser sees in one source. */
final class Syntax extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** A method's name and the lines from its first modifier to its closing brace. */
    record Method(String name, long firstLine, long lines) {}

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final LineMap map;
    private final List<Method> methods = new ArrayList<>();
    private final List<Long> emptyCatches = new ArrayList<>();

    private Syntax(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
        this.map = unit.getLineMap();
        scan(unit, null);
    }

    static Stream<Syntax> of(Collection<Source> sources) {
        List<? extends JavaFileObject> files =
                sources.stream().filter(Source::isJava).map(InMemory::new).toList();
        if (files.isEmpty()) {
            return Stream.of();
        }
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, null, List.of("-proc:none"), null, files);
        try {
            List<Syntax> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(new Syntax(unit, Trees.instance(task).getSourcePositions()));
            }
            return parsed.stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String path() {
        return unit.getSourceFile().toUri().getPath().substring(1);
    }

    Stream<Method> methods() {
        return methods.stream();
    }

    Stream<Long> emptyCatches() {
        return emptyCatches.stream();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        long first = firstLine(method);
        long last = map.getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
        methods.add(new Method(method.getName().toString(), first, last - first + 1));
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree caught, @Nullable Void nothing) {
        if (caught.getBlock().getStatements().isEmpty()) {
            emptyCatches.add(firstLine(caught));
        }
        return super.visitCatch(caught, null);
    }

    private long firstLine(Tree tree) {
        return map.getLineNumber(Math.max(0, positions.getStartPosition(unit, tree)));
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(Source source) {
            super(URI.create("source:/" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
