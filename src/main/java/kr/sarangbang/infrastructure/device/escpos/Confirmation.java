package kr.sarangbang.infrastructure.device.escpos;

import java.util.function.Predicate;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.Done;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.ProcessDone;

/** How a printer says that all before a question is on paper. */
public enum Confirmation {
    /** By the answer to GS r 1, which every ESC/POS printer that answers at all knows. */
    PAPER_STATUS,
    /** By the answer to GS ( H, which bears the job's own name; newer printers know it. */
    PROCESS_ID,
    /** Not at all: how a job ended is unknown, and a person has to look. */
    NOBODY,
    /**
     * Not at all, and whoever runs the site takes it on himself: what it took counts as printed.
     */
    TAKEN;

    /** What is asked behind a job, and what is heard when the job is done. */
    static final class Question {
        private final byte[] bytes;
        private final Predicate<PrinterWord> answer;

        private Question(byte[] bytes, Predicate<PrinterWord> answer) {
            this.bytes = bytes;
            this.answer = answer;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        Predicate<PrinterWord> answer() {
            return answer;
        }
    }

    private static final int FIRST_LETTER = 'A';
    private static final int LETTERS = 26;

    /** Whether a printer of this kind answers questions. */
    boolean answers() {
        return this == PAPER_STATUS || this == PROCESS_ID;
    }

    /** The question behind a job of this name. */
    Question question(String job) {
        if (this != PROCESS_ID) {
            return new Question(EscPos.ANSWER_WHEN_DONE, Done.class::isInstance);
        }
        String name = fourLetters(job);
        return new Question(
                EscPos.answerWhenDone(name),
                word -> word instanceof ProcessDone done && done.name().equals(name));
    }

    private static String fourLetters(String job) {
        StringBuilder letters = new StringBuilder();
        int rest = job.hashCode() & Integer.MAX_VALUE;
        while (letters.length() < 4) {
            letters.append((char) (FIRST_LETTER + rest % LETTERS));
            rest /= LETTERS;
        }
        return letters.toString();
    }
}
