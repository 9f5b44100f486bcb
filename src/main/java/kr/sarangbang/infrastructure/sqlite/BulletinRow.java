package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What the issuer told; one row. */
@Entity
@Table(name = "bulletin")
class BulletinRow extends Row {
    @Id int id;
    long listVersion;
    @Nullable Long listAsOf;
    long timeFloor;
    boolean clockWasRight;
    byte @Nullable [] policy;
    byte @Nullable [] profile;

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("bulletin")
                .number(id)
                .number(listVersion)
                .number(listAsOf)
                .number(timeFloor)
                .flag(clockWasRight)
                .bytes(policy)
                .bytes(profile);
    }
}
