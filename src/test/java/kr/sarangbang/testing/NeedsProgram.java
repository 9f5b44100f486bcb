package kr.sarangbang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs programs from outside the JDK and is skipped, with its reason, where one is missing
 * from the PATH. Where {@code SARANGBANG_ALL_TESTS} is set nothing is skipped: what is missing
 * fails the test, so that a build server cannot pass by having nothing installed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgramCondition.class)
public @interface NeedsProgram {
    /** Names as they are typed in a shell. */
    String[] value();
}
