package kr.sarangbang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Goes on a class whose tests host the container of devices and lines, of which a process has one
 * register, by themselves or through commands. Such classes follow each other, and run beside all
 * others: they mostly wait for processes of their own. So may those that touch nothing but files.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("container")
public @interface RunsBeside {}
