package kr.sarangbang.domain.exchange;

import java.time.Instant;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** A paper that is used up. */
public record UsedVersion(VoucherNumber number, SlipVersion version, Instant at) {}
