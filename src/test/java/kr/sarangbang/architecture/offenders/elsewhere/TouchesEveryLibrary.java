package kr.sarangbang.architecture.offenders.elsewhere;

/** Every library has its place, and this is not it. */
final class TouchesEveryLibrary {
    Class<?>[] libraries() {
        return new Class<?>[] {
            javafx.scene.Node.class,
            org.controlsfx.control.Notifications.class,
            picocli.CommandLine.class,
            com.upokecenter.cbor.CBORObject.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.google.zxing.BarcodeFormat.class,
            javax.smartcardio.CardTerminal.class,
            jnasmartcardio.Smartcardio.class,
            org.hibernate.StatelessSession.class,
            jakarta.persistence.Entity.class,
            java.sql.Connection.class,
            org.sqlite.SQLiteConfig.class,
            com.fazecast.jSerialComm.SerialPort.class,
            org.jpos.iso.ISOMsg.class
        };
    }
}
