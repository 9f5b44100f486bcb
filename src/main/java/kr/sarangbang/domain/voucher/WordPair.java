package kr.sarangbang.domain.voucher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * Two short words and a number that both papers of one act carry (감자·바람 37): who holds both can see
 * that they belong together. Derived from the record, so nobody chooses it.
 *
 * @param number 10 to 99
 */
public record WordPair(String first, String second, int number) {
    private static final String[] FIRST = {
        "감자", "고무", "구름", "기차", "나무", "나비", "노래", "다리", "단추", "도마", "동네", "두부", "딸기", "마루", "모자",
        "무지개", "바다", "바람", "바위", "배추", "버섯", "보리", "복숭아", "사과", "사다리", "새벽", "소나기", "수박", "시계",
                "아침",
        "연필", "옥수수"
    };
    private static final String[] SECOND = {
        "가을", "거울", "고래", "구두", "그네", "기와", "꽃길", "나루", "노을", "달님", "대문", "도토리", "마당", "메아리", "바람",
        "바구니", "별빛", "보름", "봄비", "부엌", "산길", "새싹", "서리", "솔잎", "썰매", "안개", "언덕", "우물", "이슬", "장독",
        "조약돌", "햇살"
    };

    public static WordPair of(ActId act, Won amount) {
        byte[] hash;
        try {
            hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((act + " " + amount.amount()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return new WordPair(
                FIRST[hash[0] & 31], SECOND[hash[1] & 31], 10 + Math.floorMod(hash[2], 90));
    }

    @Override
    public String toString() {
        return first + "·" + second + " " + number;
    }
}
