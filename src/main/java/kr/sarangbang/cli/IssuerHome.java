package kr.sarangbang.cli;

import java.nio.file.Path;

/**
 * Where everything of an issuer lies.
 *
 * @param folder as given with {@code --home}
 */
record IssuerHome(Path folder) {
    Path config() {
        return folder.resolve("issuer.yaml");
    }

    /** The home's own database. */
    Path database() {
        return folder.resolve("issuer.db");
    }

    /** The password of a database elsewhere. */
    Path databasePassword() {
        return folder.resolve("keys").resolve("database.password");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** Officer commands reach a running issuer through it; only its owner may. */
    Path socket() {
        return folder.resolve("officer.sock");
    }

    /** Where the issuer last listened. */
    Path port() {
        return folder.resolve("port");
    }

    Path demoClock() {
        return folder.resolve("clock");
    }

    /** The public key that checks every slip, in hexadecimal. */
    Path publicKey() {
        return folder.resolve("issuer.pub");
    }

    Path signingKey() {
        return folder.resolve("keys").resolve("issuer.key");
    }

    Path sealingKey() {
        return folder.resolve("keys").resolve("sealing.key");
    }

    Path identityKey() {
        return folder.resolve("keys").resolve("identity.key");
    }

    Path authorityKey() {
        return folder.resolve("keys").resolve("authority.key");
    }

    Path authority() {
        return folder.resolve("keys").resolve("authority.crt");
    }

    Path serverKey() {
        return folder.resolve("keys").resolve("server.key");
    }

    Path serverCertificate() {
        return folder.resolve("keys").resolve("server.crt");
    }

    Path scratch() {
        return folder.resolve("tmp");
    }

    Path log() {
        return folder.resolve("log");
    }

    Path deploy() {
        return folder.resolve("deploy");
    }
}
