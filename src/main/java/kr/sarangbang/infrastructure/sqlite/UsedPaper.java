package kr.sarangbang.infrastructure.sqlite;

import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** One paper of one voucher. */
record UsedPaper(VoucherNumber number, SlipVersion version) {
    String id() {
        return number + "@" + version;
    }
}
