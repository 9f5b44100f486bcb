package kr.sarangbang.application;

import java.util.Optional;

/**
 * How the devices are that no use case talks to, as they have found out themselves.
 *
 * @param drawer whether there is a drawer
 * @param scanner whether the scanner with a line of its own works; empty where there is none
 * @param cardReader whether the reader of member cards works; empty where there is none
 */
public record RehearsedDevices(
        boolean drawer, Optional<Boolean> scanner, Optional<Boolean> cardReader) {}
