package kr.sarangbang.card;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides what {@link NeedsVirtualReader} asks. */
final class NeedsVirtualReaderCondition implements ExecutionCondition {
    private static final Path SERVICE_FOLDER = Path.of("/run");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(
                Files.exists(Pcscd.DRIVER),
                Files.isWritable(SERVICE_FOLDER),
                System.getenv().containsKey("SARANGBANG_ALL_TESTS"));
    }

    /**
     * @param driver whether the driver of virtual readers is installed
     * @param mayStart whether a service can be started: it listens in the system's own folder
     */
    static ConditionEvaluationResult decide(boolean driver, boolean mayStart, boolean all) {
        Optional<String> reason =
                driver
                        ? mayStart ? Optional.empty() : Optional.of("only root may start pcscd")
                        : Optional.of("not installed: vsmartcard-vpcd");
        if (reason.isPresent() && all) {
            throw new IllegalStateException(
                    reason.get() + " (SARANGBANG_ALL_TESTS is set, so nothing may be skipped)");
        }
        return reason.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("virtual readers are there"));
    }
}
