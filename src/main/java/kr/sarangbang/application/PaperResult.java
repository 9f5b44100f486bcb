package kr.sarangbang.application;

import kr.sarangbang.port.PrinterFault;

/** What became of an act's papers. The act stands, whatever became of them. */
public sealed interface PaperResult {
    record Printed() implements PaperResult {}

    /** Still to come out; nothing is lost, and it is printed marked 재출력. */
    record Owed(PrinterFault fault) implements PaperResult {}

    /** It may lie in the tray; nobody can say. The next one is marked 재출력. */
    record Unsure() implements PaperResult {}
}
