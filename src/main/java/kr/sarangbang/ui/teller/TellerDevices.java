package kr.sarangbang.ui.teller;

import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.kiosk.KioskDevices.MemberCards;

/**
 * What stands around a teller's screen.
 *
 * @param members the reader of member cards
 * @param cards whether a payment terminal takes cards here
 * @param speaker sounds
 */
public record TellerDevices(MemberCards members, boolean cards, Speaker speaker) {}
