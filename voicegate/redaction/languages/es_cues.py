"""Spanish phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES", "AGE_SELF", "CUES", "DECOYS_AFTER", "DECOYS_BEFORE", "EMPLOYER_CUES", "NAME_AFTER", "NAME_CUES", "NAME_HINTS",
    "NAME_LINKS", "PLACE_CUES", "QUESTIONS", "SELF_CUES", "SENSITIVE", "SENSITIVE_SELF", "UNITS_AFTER",
]  # fmt: skip

UNITS_AFTER = """euros, euro, céntimos, dólares, pesos, por ciento, grados, gramos, kilos, kilo, kg, litros, litro, metros, metro, centímetros, cm, kilómetros, km, minutos, minuto, segundos, horas, hora, días, día, semanas, semana, meses, mes, años, año, personas, persona, niños, veces, piezas, paquetes, botellas, cajas, pastillas, rebanadas, habitaciones, noches, plazas, páginas, gigas, giga, gb, megas, mb, vatios, kilovatios,
unidades, estrellas, puntos, millones, pizzas, copias, plantas, entradas, billetes, artículos, metros cuadrados, pulgadas, caballos, cafés, cervezas, adultos, comensales, toneladas, voltios, empleados, cuotas, raciones, bocadillos, huevos, amigos, tabletas, sobres, bolsas"""

DECOYS_BEFORE = """habitación, línea, página, versión, windows, andén, autobús, bus, tranvía, puerta, terminal, planta, piso, nivel, capítulo, canal, opción, tecla, pulse, marque, paso, talla, mesa, fila, artículo, párrafo, salida, autopista, autovía, iphone, modelo, cuesta, cuestan, precio, total, unos, unas, casi, menos, máximo, mínimo, menú, clase, año, verano, invierno, sala, ventanilla, asiento, plaza,
aproximadamente, importe, pagado, pagar, temporada, episodio, desde, formato, cuota, metro"""

DECOYS_AFTER = "por ciento, de la mañana, de la tarde, de la noche, veces, y media, y cuarto, al mes, al año, al día, metros cuadrados, en punto"

CUES: dict[_T, str] = {
    _T.PHONE: "número de teléfono, teléfono, móvil, número de móvil, celular, fijo, número fijo, fax, me puede llamar al, llamarme al, llámeme al, llámame al, contactarme en, contacto, localizarme en, teléfono de contacto, número de contacto, me llaman al, llamar al, tel, tfno, whatsapp, llámenme al, puede llamarme al, teléfono fijo, devolverme la llamada al",
    _T.EMAIL: "correo, email, e-mail, mail, correo electrónico, dirección de correo, dirección de email, dirección de correo electrónico, gmail, mi correo",
    _T.IBAN: "iban, i ban, código iban, domiciliar en, domiciliación",
    _T.BIC: "bic, swift, código bic, código swift",
    _T.BANK_ACCOUNT: "número de cuenta, cuenta bancaria, cuenta corriente, cuenta, termina en, acaba en, últimos cuatro dígitos, últimos dígitos, últimas cifras, últimos cuatro números, ccc, acaba en, acabada en, terminada en, finaliza en",
    _T.CARD: "tarjeta de crédito, número de tarjeta, número de la tarjeta, tarjeta de débito, tarjeta, visa, mastercard, tarjeta visa, american express, tarjeta bancaria, número de mi tarjeta",
    _T.CVV: "cvv, cvc, código de seguridad, tres dígitos de atrás, tres números de atrás, últimos tres dígitos, código de atrás, c v v, dígitos del reverso, tres dígitos del reverso, números de detrás, tres números de detrás, código cvv, detrás, por detrás, al dorso, en el reverso, números de atrás, en la parte de atrás, reverso, dorso, código del reverso, tres números de atrás, números de atrás, tres cifras de atrás, código trasero, los tres de atrás",
    _T.CARD_EXPIRY: "caducidad, fecha de caducidad, caduca, caduca en, vence, vencimiento, fecha de vencimiento, válida hasta, caduca el, vence en, vence el",
    _T.SECRET: "pin, código pin, contraseña, clave, clave secreta, código secreto, código de verificación, código de confirmación, código sms, código que me llegó, código de acceso, número secreto, código de un solo uso, puk, código de desbloqueo, palabra clave, código temporal, otp, clave personal, código de activación, clave de acceso, palabra de seguridad",
    _T.DOB: "fecha de nacimiento, nací el, nacido el, nacida el, nací en, cumpleaños, nací, nacimiento, nacido, nacida, nacido en, nacida en",
    _T.POSTCODE: "código postal, cp, c p, distrito postal",
    _T.ADDRESS: "dirección, vivo en, domicilio, dirección de envío, residente en, resido en, domiciliado en, enviar a, entregar en, dirección de entrega, dirección de facturación, mi casa está en, vivimos en, mi dirección, número de portal, portal",
    _T.CUSTOMER_NUMBER: "número de cliente, código de cliente, número de contrato, número de póliza, póliza, número de socio, número de abonado, identificador de cliente, número de contador, cups, código cups, número de afiliado, número de asegurado, carnet de socio, número de empleado, tarjeta sanitaria, número de paciente, historia clínica, número de usuario, contrato número, número de matrícula, matrícula de estudiante, referencia de cliente, número de historia clínica, número de suministro, tarjeta de fidelidad, número de suscriptor, cups, código cups, número de abonado, número de tarjeta sanitaria, tarjeta sanitaria",
    _T.REFERENCE_NUMBER: "número de pedido, número de referencia, referencia, número de expediente, expediente, número de reserva, código de reserva, localizador, número de factura, número de seguimiento, número de envío, número de incidencia, incidencia, número de ticket, número de siniestro, número de serie, número de reclamación, número de caso, pedido número, pedido, factura número, código de seguimiento, número de trámite, número de albarán, número de orden, número de solicitud, reserva, factura, siniestro, número de parte, envío número, número de operación, número de gestión, paquete número, ticket, localizador, resguardo, número de guía, guía, folio, número de folio, expediente, parte, número de confirmación, incidencia, número de incidencia",
    _T.PLATE: "matrícula, número de matrícula del coche, placa, placas, matrícula del coche, matriculado",
    _T.VIN: "número de bastidor, bastidor, número de chasis, chasis",
    _T.IMEI: "imei, número imei",
    _T.DRIVER_LICENSE: "carnet de conducir, permiso de conducir, número de carnet, licencia de conducir, número de licencia",
    _T.PASSPORT: "pasaporte, número de pasaporte",
    _T.ES_DNI: "dni, d n i, documento nacional de identidad, nif, número de dni, documento de identidad, documento, carnet de identidad, n i f, cédula",
    _T.ES_NIE: "nie, n i e, número de extranjero, número de identidad de extranjero",
    _T.DE_ID_CARD: "tarjeta de residencia, permiso de residencia",
    _T.NUMBER: "número, números, código, dígitos, cifras, identificación, id",
    _T.USERNAME: "nombre de usuario, usuario, username, login, instagram, nick, usuario de",
    _T.IP: "dirección ip, dirección i p",
    _T.MAC: "dirección mac",
    _T.GEO: "coordenadas, gps, latitud, longitud, coordenadas gps",
}  # fmt: skip
CUES[_T.CUSTOMER_NUMBER] += (
    ", seguridad social, número de la seguridad social, número de seguridad social, número de afiliación"
)

QUESTIONS: dict[_T, str] = {
    _T.PERSON: "su nombre, cómo se llama, cuál es su nombre, nombre y apellidos, sus apellidos, su apellido, con quién hablo, quién llama, a nombre de quién, a qué nombre, deletrear, deletrearlo, cómo te llamas, tu nombre, de parte de quién, nombre completo, cómo se escribe, nombre del titular, puede deletrear, quién es usted, quién es el titular, nombre del contrato, con quién tengo el gusto, quién habla, qué nombre, nombre de pila, cómo lo escribe, me da su nombre, dígame su nombre, apellido, apellidos, deletree, deletréelo, deletrea, deletréeme, deletreármelo, deletreármelos, deletree su, y usted es, usted es, quién me llama, con quién tengo el placer, cómo le llamo, cómo debo llamarle, cómo puedo llamarle, su gracia, es usted el señor, es usted la señora, es usted don, es usted doña, hablo con el señor, hablo con la señora, el nombre del paciente, el nombre de la persona, bajo qué nombre, de quién se trata, quién es la titular, su nombre de pila, nombre y apellido",
    _T.PHONE: "su número de teléfono, a qué número, qué número, su teléfono, teléfono de contacto, su móvil, número de contacto, un teléfono",
    _T.EMAIL: "su correo, su email, correo electrónico, su e-mail, dirección de correo",
    _T.DOB: "fecha de nacimiento, cuándo nació, su cumpleaños",
    _T.ADDRESS: "su dirección, dónde vive, dirección de envío, su domicilio, qué dirección, a qué dirección",
    _T.LOCATION: "en qué ciudad, qué ciudad, desde dónde llama, de dónde llama",
    _T.AGE: "cuántos años tiene, su edad, qué edad",
    _T.EMPLOYER: "dónde trabaja, su empresa",
}  # fmt: skip

NAME_CUES = """me llamo, mi nombre es, mi nombre, mi apellido es, mis apellidos son, apellido es, apellidos son, apellido, apellidos, el nombre es, nombre es, soy el señor, soy la señora, soy don, soy doña, habla el señor, le habla, le llama, les habla, a nombre de, está a nombre de, en nombre de, a mi nombre, de parte de, se llama, mi marido se llama, mi mujer se llama, el titular es, la titular es, titular es, titular, titular de la cuenta es, de la cuenta es, de la tarjeta es, llámeme, llámame, reservado a nombre de,
a la atención de, el paciente es, la paciente es, el paciente se llama, está hablando con, hablo con, hablar con, he hablado con, hablé con, nombre completo es, mi primer apellido es, primer apellido, segundo apellido, nombre de soltera, el cliente es, el nombre del titular es, nombre y apellidos, me apellido, se apellida, el inquilino es, la inquilina es, el propietario es, la propietaria es, el asegurado es, la asegurada es, el destinatario es, el remitente es, el dueño es, la dueña es, le atiende, te atiende, le saluda, lo atiende, la atiende, me dicen, todos me dicen, firmado por, recogido por, entregado a, el beneficiario es, la beneficiaria es, el conductor es, la conductora es, el heredero es, la heredera es, mi médico es, el responsable es, la responsable es, el contacto es, tomador es, el tomador es, la tomadora es, mi nombre completo es, el apellido es, mi hija se llama, mi hijo se llama, el niño se llama, la niña se llama, registrada como, registrado como, registrada a nombre de, inscrita como, inscrito como, facturar a, dirigida a, dirigido a, va a nombre de, puesto a nombre de"""

NAME_HINTS = """soy, soy yo, aquí, habla, mi marido, mi mujer, mi hijo, mi hija, mi madre, mi padre, mi hermano, mi hermana, mi compañero, mi compañera, mi abuelo, mi abuela, mi amigo, mi amiga, mi vecino, mi vecina, mi médico, mi médica, mi pareja, mi novio, mi novia, mi sobrino, mi sobrina, mi tío, mi tía, nuestro hijo, nuestra hija, mi esposo, mi esposa, hola soy, buenas soy, sí soy, yo soy, mi jefe, mi jefa, mi nieto, mi nieta, paciente, mi suegra, mi suegro, soy otra vez, soy de nuevo, otra vez, de nuevo, sigo siendo, hijo de, hija de, esposa de, esposo de, mujer de, marido de, viuda de, hermana de, hermano de, madre de, padre de, nombre, mi cuñado, mi cuñada, mi yerno, mi nuera, mi primo, mi prima, mi difunto marido, mi difunta mujer, mi difunta esposa, mi casero, mi casera, mi abogado, mi abogada, mi gestor, mi gestora, mi mamá, mi papá, nuestro nieto, nuestra nieta, mi tutora, mi tutor, mi ahijado, mi ahijada, mi suegro, habla con, mis hijos, mis hijas, nuestros hijos, mis gemelos, mis mellizos, mis nietos, mis padres, mis hermanos, mis niños, mis niñas, pregunte por, preguntar por, inquilino es, inquilina es, propietario es, propietaria es, casero es, casera es, vecino es, vecina es, jefe es, jefa es, cuñado, cuñada, suegra, suegro, yerno, nuera, marido, mujer, esposa, esposo, madre, padre, hermano, hermana, abuela, abuelo, hijo, hija, sobrino, sobrina, prima, novia, vecina, dos hijos, tres hijos, dos hijas, un tal, una tal, un cierto, mi socio, mi socia, mi madrina, mi padrino, mi exmarido, mi exmujer, mi ex marido, mi ex mujer, mi asesor, mi asesora, mi doctora, mi inquilino, mi inquilina, mi encargado, mi encargada, mi cuidadora, el portero, al habla, al aparato"""

NAME_LINKS = "para, de, con, a, por, hola, buenos días, buenas tardes, buenas noches, buenas, gracias, querido, querida, sí, y, estimado, estimada, cliente, saludos, adiós, es"

NAME_AFTER = "al habla, al aparato, es mi nombre, es mi apellido, me llamo, al teléfono, nacido el, nacida el, es el nombre, mi nombre, nacido en, nacida en, para servirle"

PLACE_CUES = "vivo en, vivimos en, soy de, somos de, vengo de, resido en, residimos en, nacido en, nacida en, nací en, mudado a, mudamos a, me he mudado a, llamo desde, le llamo desde, estoy viviendo en, domiciliado en, trasladado a, me mudo a, nos mudamos a, mudarme a, trasladarme a, me traslado a, nos hemos mudado a, me trasladé a, me mudé a, empadronado en, empadronada en"

EMPLOYER_CUES = "trabajo en la empresa, trabajo para, mi empresa es, empleado de, empleada de, trabajo en el banco, contratado por"

AGE_CUES = "edad de, mi edad es, a la edad de, edad"

AGE_SELF = "tengo, él tiene, ella tiene, que tiene, hijo tiene, hija tiene, madre tiene, padre tiene, marido tiene, mujer tiene, niño tiene, niña tiene, cumplo, cumpliré, tenía, ya tengo, solo tengo, acaba de cumplir, acabo de cumplir, cumplió, tenemos, nieto tiene, abuela tiene, abuelo tiene, voy a cumplir, cumplí, he cumplido, acabo de hacer, hice, voy a hacer, pequeña tiene, pequeño tiene, bebé tiene, mamá tiene, papá tiene, gemelos tienen, hijos tienen, tengo ya, tengo solo, tengo apenas, apenas tengo, tengo casi, ya cumplí, cumplirá, va a cumplir, ella cumplió, él cumplió, tía tiene, hermano tiene, hermana tiene, sobrina tiene, sobrino tiene, nieta tiene, nietecito tiene, nietecita tiene, nietito tiene, nietita tiene, hijito tiene, hijita tiene, sobrinito tiene, sobrinita tiene, chaval tiene, chavala tiene, crío tiene, cría tiene, primo tiene, prima tiene, suegra tiene, suegro tiene, novia tiene, novio tiene, esposa tiene, esposo tiene, tío tiene, chico tiene, chica tiene, tiene solo, tiene apenas, sólo tiene, solo tiene, va para, cumple"

SELF_CUES = """tengo, soy, sufro, padezco, padece, tomo, estoy, tuve, he tenido, mi, mis, me han, diagnosticado, diagnosticada, diagnosticaron, diagnóstico, a causa, por culpa, tiene, está, es, tratamiento, operado, operada, operaron, enfermo de, enferma de, receta, recetado, me recetaron, pertenezco, afiliado, afiliada, miembro, voto, porque tengo, ingresado, ingresada, estuve, me detectaron, nuestro, nuestra, en tratamiento, fui"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """diabetes, diabético, diabética, cáncer, cáncer de mama, cáncer de pulmón, leucemia, tumor, quimioterapia, quimio, radioterapia, depresión, deprimido, deprimida, antidepresivos, antidepresivo, bipolar, esquizofrenia, ataques de pánico, ataques de ansiedad, anorexia, bulimia, autismo, autista, demencia, alzheimer, parkinson, epilepsia, epiléptico, epiléptica, esclerosis múltiple, asma, asmático, asmática, infarto, ictus,
        marcapasos, hipertensión, hipertenso, hipertensa, tensión alta, hepatitis, vih, seropositivo, seropositiva, sida, tuberculosis, covid, embarazada, embarazo, aborto, silla de ruedas, discapacitado, discapacitada, discapacidad, minusvalía, hernia discal, hernia de disco, artrosis, artritis, osteoporosis, migraña, migrañas, eccema, psoriasis, enfermedad de crohn, crohn, celíaco, celíaca, celiaco, celiaca, insuficiencia renal, diálisis, insulina, metformina,
        eutirox, alcohólico, alcohólica, alcoholismo, drogadicto, drogadicta, toxicómano, suicida, suicidio, psicoterapia, psiquiátrico, psiquiatría, burnout, endometriosis, herpes zóster, neumonía, derrame cerebral, dolor de cabeza, pierna rota, brazo roto, pierna escayolada, muletas, ciática, lumbalgia, esguince, bronquitis, otitis, vértigos, insomnio, acúfenos, paro cardíaco, arritmia, anemia, tendinitis, tdah, disléxico, disléxica, dislexia, cuidados paliativos, menopausia, andador, audífono, crisis de ansiedad, ataque de pánico, ataque de ansiedad, ataque al corazón, pastillas para dormir, alzhéimer, apendicitis, hemofilia, fibromialgia, hipotiroidismo, tiroides, glaucoma, cataratas, trasplante, fibrosis quística, síndrome de down, trombosis, embolia, colesterol, fecundación in vitro, baja médica, sertralina, diálisis, marcapasos, ansiolíticos, orfidal""",
    _T.RELIGION: "musulmán, musulmana, judío, judía, católico, católica, protestante, budista, hinduista, ateo, atea, testigo de jehová, testigos de jehová, ortodoxo, ortodoxa, evangélico, evangélica, mormón",
    _T.UNION: "sindicalista, comisiones obreras, ccoo, ugt, afiliado al sindicato, afiliada al sindicato, delegado sindical, delegada sindical, enlace sindical",
    _T.POLITICAL: "partido socialista, partido popular, psoe, podemos militante, vox votante, militante del partido, partido comunista",
    _T.ORIENTATION: "homosexual, gay, lesbiana, bisexual, transgénero, transexual, no binario",
    _T.ETHNICITY: "gitano, gitana, color de piel, origen étnico, romaní",
    _T.BIOMETRIC: "huella dactilar, huellas dactilares, reconocimiento facial, huella de voz, escáner de iris, prueba de adn, prueba genética, mutación genética",
    _T.CRIMINAL: "antecedentes penales, condenado, condenada, en la cárcel, en prisión, en libertad condicional, en libertad vigilada, en prisión preventiva, acusado de, acusada de, imputado por, imputada por, detenido por, detenida por, procesado por, procesada por, investigado por, investigada por, denunciado por, denunciada por, arrestado por, arrestada por, juzgado por, juzgada por, libertad condicional, libertad vigilada, preso, presa, pena suspendida, delito, tercer grado penitenciario, pulsera telemática, salido de la cárcel, orden de alejamiento",
}  # fmt: skip

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: "alergia, alérgico, alérgica, dolor de espalda, operación, gripe, ciego, ciega, sordo, sorda, medicinas, medicación, pastillas, infección, fiebre, prótesis, psicólogo, psicóloga, psiquiatra, ansiedad, sobrepeso, obeso, obesa, corazón, tensión, fractura, estrés, enfermedad, adicción, azúcar",
    _T.RELIGION: "cristiano, cristiana, islam, ramadán, mezquita, sinagoga, creyente, practicante",
    _T.UNION: "sindicato",
    _T.POLITICAL: "comunista, socialista, vox, podemos, pp, partido",
    _T.ORIENTATION: "trans, queer",
    _T.ETHNICITY: "árabe",
    _T.CRIMINAL: "cárcel, prisión, denuncia, juicio penal, condena",
}  # fmt: skip
