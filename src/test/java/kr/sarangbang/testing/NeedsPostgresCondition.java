package kr.sarangbang.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides what {@link NeedsPostgres} asks. */
final class NeedsPostgresCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(
                PostgresServer.programs().isPresent(),
                System.getenv().containsKey("SARANGBANG_ALL_TESTS"));
    }

    static ConditionEvaluationResult decide(boolean installed, boolean all) {
        if (installed) {
            return ConditionEvaluationResult.enabled("PostgreSQL is installed");
        }
        String reason = "not installed: postgresql";
        if (all) {
            throw new IllegalStateException(
                    reason + " (SARANGBANG_ALL_TESTS is set, so nothing may be skipped)");
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
