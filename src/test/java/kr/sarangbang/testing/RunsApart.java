package kr.sarangbang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Goes on a class whose tests share nothing with any other: they wait for cables, files, servers or
 * processes of their own, and touch neither screens nor the container of devices and lines. Such
 * classes follow each other, and run beside all others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("apart")
public @interface RunsApart {}
