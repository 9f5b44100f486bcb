package kr.sarangbang.ui.kiosk;

/**
 * What is told a kiosk when it is installed.
 *
 * @param machine what staff call it: "1번 기기"
 * @param whereToEnrol where one becomes a member, in the operator's words; empty for the usual
 *     place
 * @param telephone whom to ring where the issuer's policy names nobody
 * @param counters whether this site has windows (a branch), so that numbers are always given out
 *     here; at a kiosk that stands alone they are only while somebody holds one
 */
public record KioskAbout(String machine, String whereToEnrol, String telephone, boolean counters) {}
