package kr.sarangbang.card;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test starts the real PC/SC service with virtual readers, and is skipped, with its reason,
 * where it cannot. Where {@code SARANGBANG_ALL_TESTS} is set nothing is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsVirtualReaderCondition.class)
public @interface NeedsVirtualReader {}
