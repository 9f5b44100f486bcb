package kr.sarangbang.ui.kiosk.buy;

/** How a person pays. */
public enum PayWay {
    CARD,
    CASH
}
