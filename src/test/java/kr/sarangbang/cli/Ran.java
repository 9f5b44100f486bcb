package kr.sarangbang.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A command that ended: status, and what it printed. */
record Ran(List<String> command, int status, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Ran {
        command = List.copyOf(command);
    }

    /** Fails with all that is known unless the command ended so. */
    Ran ends(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + " of " + this);
        }
        return this;
    }

    /** The one line of JSON that stdout consists of. */
    JsonNode json() {
        List<String> lines = out.lines().toList();
        if (lines.size() != 1) {
            throw new AssertionError("not one line: " + this);
        }
        try {
            return JSON.readTree(lines.getFirst());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + this, e);
        }
    }

    String text(String field) {
        return json().path(field).asText();
    }

    long number(String field) {
        return json().path(field).asLong();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json().path(field).forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
