package kr.sarangbang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test starts a real PostgreSQL server of its own and is skipped, with its reason, where none
 * is installed; where {@code SARANGBANG_ALL_TESTS} is set, that fails it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPostgresCondition.class)
public @interface NeedsPostgres {}
