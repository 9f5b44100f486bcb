package kr.sarangbang.slip;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.sarangbang.domain.voucher.BadSlip;

/** The codes of one paper while they come in, in any order, some of them twice. */
final class SlipParts {
    /** More than any slip of four codes; a longer length is a misread one. */
    private static final int MOST_LENGTH = 2200;

    private static final Pattern OTHER_FORMAT = Pattern.compile(SlipText.FAMILY + "[0-9A-Z][:/].*");

    private byte[][] pieces = {};
    private byte[] check = {};

    /** Takes one code, or a paper's parts behind one another; returns the fault if there is one. */
    Optional<BadSlip> add(String text) {
        int at = 0;
        Set<String> seen = new HashSet<>();
        do {
            boolean whole = at == 0 && text.startsWith(SlipText.WHOLE);
            if (!whole && !text.startsWith(SlipText.PART, at)) {
                return Optional.of(at > 0 ? BadSlip.DAMAGED : stranger(text));
            }
            int start = at + SlipText.WHOLE.length();
            if (text.length() < start + SlipText.LENGTH_CHARS) {
                return Optional.of(BadSlip.CUT);
            }
            int end = start + chars(text.substring(start, start + SlipText.LENGTH_CHARS));
            if (end < start) {
                return Optional.of(BadSlip.DAMAGED);
            }
            if (end > text.length()) {
                return Optional.of(cutOrMisread(text.substring(start)));
            }
            Optional<byte[]> bytes = Base45.decode(text.substring(start, end));
            if (bytes.isEmpty()) {
                return Optional.of(BadSlip.DAMAGED);
            }
            Optional<BadSlip> fault = whole ? addWhole(bytes.get()) : addPart(bytes.get());
            if (fault.isPresent()) {
                return fault;
            }
            if ((whole && end < text.length()) || !seen.add(text.substring(start, end))) {
                return Optional.of(BadSlip.DAMAGED);
            }
            at = end;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        } while (at < text.length());
        return Optional.empty();
    }

    /** The lowest number of a code that is not there yet; empty when all are. */
    Optional<Integer> missing() {
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i].length == 0) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    int count() {
        return pieces.length;
    }

    byte[] whole() {
        return SlipText.joined(pieces);
    }

    private static BadSlip stranger(String text) {
        return OTHER_FORMAT.matcher(text).matches() ? BadSlip.UNKNOWN_FORMAT : BadSlip.NOT_A_SLIP;
    }

    /** How many characters the frame takes by its length; negative if the length cannot be. */
    private static int chars(String lengthChars) {
        return Base45.decode(lengthChars)
                .map(bytes -> SlipText.number(bytes, 0))
                .filter(length -> length <= MOST_LENGTH)
                .map(length -> SlipText.chars(SlipText.LENGTH_BYTES + length))
                .orElse(-1);
    }

    /** A text whose check holds is all there: then it is the length that was misread. */
    private static BadSlip cutOrMisread(String framed) {
        return Base45.decode(framed).filter(SlipText::checks).isPresent()
                ? BadSlip.DAMAGED
                : BadSlip.CUT;
    }

    private Optional<BadSlip> addWhole(byte[] bytes) {
        return SlipText.checks(bytes)
                ? put(0, 1, Arrays.copyOfRange(bytes, SlipText.CHECK_AT, SlipText.SLIP_AT), bytes)
                : Optional.of(BadSlip.DAMAGED);
    }

    private Optional<BadSlip> addPart(byte[] bytes) {
        if (!SlipText.partChecks(bytes)) {
            return Optional.of(BadSlip.DAMAGED);
        }
        int numbers = bytes[SlipText.NUMBERS_AT] & 0xff;
        int part = numbers >> 4;
        int of = numbers & 0xf;
        if (of < 2 || of > SlipText.MOST_PARTS || part < 1 || part > of) {
            return Optional.of(BadSlip.DAMAGED);
        }
        return put(
                part - 1,
                of,
                Arrays.copyOfRange(bytes, SlipText.WHOLE_CHECK_AT, SlipText.PART_CHECK_AT),
                Arrays.copyOfRange(bytes, SlipText.PIECE_AT, bytes.length));
    }

    private Optional<BadSlip> put(int index, int of, byte[] ofCheck, byte[] piece) {
        if (pieces.length == 0) {
            pieces = new byte[of][0];
            check = ofCheck;
        }
        boolean same =
                pieces.length == of
                        && Arrays.equals(check, ofCheck)
                        && (pieces[index].length == 0 || Arrays.equals(pieces[index], piece));
        if (!same) {
            return Optional.of(BadSlip.PARTS_DIFFER);
        }
        pieces[index] = piece;
        return Optional.empty();
    }
}
