package kr.sarangbang.infrastructure.line8583;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the line takes from outside so that a simulation can own it.
 *
 * @param scheduler wakes the line for retries, time-outs and echoes; its tasks are short
 * @param random draws the waits between attempts
 * @param time for the states' instants and DE 12 of echoes
 * @param nanoTime {@link System#nanoTime} outside tests
 */
public record LineClockwork(
        ScheduledExecutorService scheduler,
        RandomGenerator random,
        InstantSource time,
        LongSupplier nanoTime) {}
