package kr.sarangbang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void runsOnAJavaThatTheStackNeeds() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }
}
