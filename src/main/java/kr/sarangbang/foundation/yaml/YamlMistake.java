package kr.sarangbang.foundation.yaml;

/** A file says something that it may not say. The message names file, line and what is expected. */
public final class YamlMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public YamlMistake(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
