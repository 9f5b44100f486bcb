package kr.sarangbang.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The commands below a command that has many of them, in the order in which its help lists them;
 * see {@link CommandTree}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Parts {
    Class<?>[] value();
}
