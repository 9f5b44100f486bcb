package kr.sarangbang.domain.exchange;

import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

import java.time.Instant;

/** A paper that is used up. */
public record UsedVersion(VoucherNumber number, SlipVersion version, Instant at) {}
