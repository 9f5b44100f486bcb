package kr.sarangbang.slip.paper;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/** Sets one line under another. */
final class Composer {
    static final String VOUCHER_EAVE = "서울사랑상품권";

    private final List<PaperLine> lines = new ArrayList<>();

    static Composer under(String eave) {
        Composer composer = new Composer();
        composer.lines.add(new PaperLine.Eave(eave));
        return composer;
    }

    Composer copyMark(boolean copy, String... sentences) {
        if (copy) {
            lines.add(new PaperLine.CopyMark(List.of(sentences)));
        }
        return this;
    }

    Composer notice(String word, String... sentences) {
        lines.add(new PaperLine.Notice(word, List.of(sentences)));
        return this;
    }

    Composer title(String text) {
        lines.add(new PaperLine.Title(text));
        return this;
    }

    /** The amount as it is said, and in figures under it unless that is the same. */
    Composer amount(long won) {
        String spoken = Wording.spoken(won);
        String figures = Wording.figures(won);
        lines.add(new PaperLine.BigAmount(spoken));
        return spoken.equals(figures) ? this : centred(figures, Weight.PLAIN);
    }

    Composer centred(String text, Weight weight) {
        lines.add(new PaperLine.Centred(text, weight));
        return this;
    }

    Composer note(String text) {
        lines.add(new PaperLine.Note(text));
        return this;
    }

    Composer code(SlipCode code) {
        int last = code.texts().size();
        for (int part = 1; part <= last; part++) {
            lines.add(new PaperLine.Qr(code.texts().get(part - 1)));
            if (last > 1) {
                note("무늬 " + last + "개 가운데 " + part + "번째예요.");
            }
        }
        code.number()
                .ifPresent(
                        number -> {
                            lines.add(new PaperLine.CodeNumber(number));
                            note("무늬가 안 읽히면 이 번호를 눌러 주세요.");
                        });
        return this;
    }

    Composer rule() {
        lines.add(new PaperLine.Rule(false));
        return this;
    }

    Composer row(String label, String value) {
        return row(label, value, Weight.PLAIN);
    }

    Composer row(String label, String value, Weight weight) {
        lines.add(new PaperLine.Row(label, value, weight));
        return this;
    }

    Composer strong(String... sentences) {
        lines.add(new PaperLine.Paragraph(List.of(sentences), Weight.STRONG));
        return this;
    }

    Composer plain(String... sentences) {
        lines.add(new PaperLine.Paragraph(List.of(sentences), Weight.PLAIN));
        return this;
    }

    Composer guaranteed(String... sentences) {
        lines.add(new PaperLine.Seal(List.of("보장", "됨"), List.of(sentences)));
        return this;
    }

    Composer number(int number) {
        lines.add(new PaperLine.TicketNumber(number, "번"));
        return this;
    }

    Composer banner(String word) {
        lines.add(new PaperLine.Banner(word));
        return this;
    }

    Composer large(String sentence) {
        lines.add(new PaperLine.Paragraph(List.of(sentence), Weight.LARGE));
        return this;
    }

    Composer dashed() {
        lines.add(new PaperLine.Rule(true));
        return this;
    }

    Paper help(PaperKind kind, PaperPlace place) {
        lines.add(new PaperLine.Footer("도움 전화", place.telephone()));
        return new Paper(kind, lines);
    }
}
