package kr.sarangbang.domain.paper;

import java.util.List;

/**
 * One line, or block of lines, on a paper. Text is Korean as people read it; it is never shortened,
 * a line too long for the paper is broken at a space.
 */
public sealed interface PaperLine {
    /** How much a line stands out. */
    enum Weight {
        PLAIN,
        STRONG,
        /** The one fact that a person looks for. */
        LARGE
    }

    /** The black eave with the mark: the upper edge of every paper. */
    record Eave(String name) implements PaperLine {}

    /** The outlined field that says this paper may be a second copy (재출력), and what that means. */
    record CopyMark(List<String> sentences) implements PaperLine {
        public CopyMark {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * An outlined field with one word and what it means; for what is not a promise: 미완료, 잠정, 취소.
     */
    record Notice(String word, List<String> sentences) implements PaperLine {
        public Notice {
            sentences = List.copyOf(sentences);
        }
    }

    /** What this paper is, in one centred line. */
    record Title(String text) implements PaperLine {}

    /** The amount as people say it, as large as the paper allows. */
    record BigAmount(String text) implements PaperLine {}

    /** A centred line: the amount in figures, the time under a shop's name. */
    record Centred(String text, Weight weight) implements PaperLine {}

    /** A small centred line under something that needs a word of help. */
    record Note(String text) implements PaperLine {}

    /**
     * A black line over the width; dashed before what is said at the end of every paper of a kind.
     */
    record Rule(boolean dashed) implements PaperLine {}

    /** A label at the left and its value at the right, on one baseline. */
    record Row(String label, String value, Weight weight) implements PaperLine {}

    /** Sentences at the left edge, one to a line. */
    record Paragraph(List<String> sentences, Weight weight) implements PaperLine {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /** A square code (QR) that reads back as exactly this text. */
    record Qr(String text) implements PaperLine {}

    /** The twelve-digit number for hand entry, in groups of four. */
    record CodeNumber(String number) implements PaperLine {
        public CodeNumber {
            if (!number.matches("[0-9]{12}")) {
                throw new IllegalArgumentException("a number for hand entry has twelve digits");
            }
        }
    }

    /**
     * The solid seal: a promise that the issuer keeps, and what it means in sentences beside it.
     */
    record Seal(List<String> word, List<String> sentences) implements PaperLine {
        public Seal {
            word = List.copyOf(word);
            sentences = List.copyOf(sentences);
        }
    }

    /** A number of the line, as large as can be read across a room, with what counts it (번). */
    record TicketNumber(int number, String counter) implements PaperLine {}

    /** A solid bar over the width with one word: what a ticket promises. */
    record Banner(String word) implements PaperLine {}

    /** Whom to call: the last line of every paper. */
    record Footer(String label, String telephone) implements PaperLine {}
}
