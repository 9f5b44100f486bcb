package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden tests: what stands on a screen, and what a voice has to say. */
class KoreanReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | 영 원
                    9 | 구 원
                    10 | 십 원
                    100 | 백 원
                    1000 | 천 원
                    10000 | 만 원
                    11000 | 만 천 원
                    45000 | 사만 오천 원
                    93000 | 구만 삼천 원
                    100000 | 십만 원
                    110000 | 십일만 원
                    363000 | 삼십육만 삼천 원
                    100000000 | 일억 원
                    110000000 | 일억 천만 원
                    25000000000 | 이백오십억 원
                    """)
    void saysAmountsAsPeopleDo(long won, String spoken) {
        assertThat(KoreanReader.won(won)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    45,000원 | 사만 오천원
                    4만 5천 원 | 사만 오천 원
                    ₩10,000 | 만원
                    2026-11-25 | 이천이십육년 십일월 이십오일
                    6월 6일 | 유월 육일
                    10월 3일 오전 10시 40분 | 시월 삼일 오전 열시 사십분
                    14:05 | 오후 두시 오분
                    12:00 | 낮 열두시
                    0:30 | 오전 열두시 삼십분
                    02-123-4567 | 공이, 일이삼, 사오육칠
                    010-1234-5678 | 공일공, 일이삼사, 오육칠팔
                    1588-0000 | 일오팔팔, 공공공공
                    3827 5910 4462 | 삼팔이칠, 오구일공, 사사육이
                    10% 싸게 | 십 퍼센트 싸게
                    7.5% | 칠점 오 퍼센트
                    40~60분 | 사십에서 육십분
                    종이 2장 | 종이 두 장
                    종이 20장 | 종이 스무 장
                    QR을 대 주세요 | 네모 무늬을 대 주세요
                    *확인*을 눌러 주세요. | 확인을 눌러 주세요.
                    3단계 중 1단계 | 삼단계 중 일단계
                    """)
    void readsFiguresInSentences(String shown, String spoken) {
        assertThat(KoreanReader.sentence(shown)).isEqualTo(spoken);
    }

    @Test
    void leavesNoDigitUnspokenInTheWholeCatalogue() {
        var words = new Catalogue(Language.KOREAN);
        for (String key : words.keySet()) {
            String shown = words.text(key, "45,000원", "10%", "02-000-0000");
            assertThat(KoreanReader.sentence(shown)).as(key).doesNotContainPattern("[0-9%₩]");
        }
    }

    @Test
    void refusesNumbersBelowNothing() {
        assertThatThrownBy(() -> KoreanReader.number(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
