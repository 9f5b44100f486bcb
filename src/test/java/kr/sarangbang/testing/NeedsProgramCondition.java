package kr.sarangbang.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides what {@link NeedsProgram} asks. */
final class NeedsProgramCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> programs =
                AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
                        .map(needs -> List.of(needs.value()))
                        .orElse(List.of());
        return decide(programs, System.getenv());
    }

    static ConditionEvaluationResult decide(
            List<String> programs, Map<String, String> environment) {
        List<String> missing =
                programs.stream()
                        .filter(program -> !isOn(environment.getOrDefault("PATH", ""), program))
                        .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("every program it needs is there");
        }
        String reason = "not installed: " + String.join(", ", missing);
        if (environment.containsKey("SARANGBANG_ALL_TESTS")) {
            throw new IllegalStateException(
                    reason + " (SARANGBANG_ALL_TESTS is set, so nothing may be skipped)");
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean isOn(String path, String program) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
