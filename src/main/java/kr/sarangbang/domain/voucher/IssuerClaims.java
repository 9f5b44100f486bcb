package kr.sarangbang.domain.voucher;

import java.time.LocalDate;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/**
 * What the issuer says of a voucher when it decides: its next slip.
 *
 * @param version the act that made this slip
 * @param printedCount 1, 2, 3 … for people; decides nothing
 */
public record IssuerClaims(
        VoucherNumber number,
        Scope scope,
        Won face,
        Won balance,
        SlipVersion version,
        int printedCount,
        LocalDate expires,
        MemberNumber member) {}
