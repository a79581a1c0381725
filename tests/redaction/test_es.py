"""Spanish calls: what is found, and where exactly."""

from __future__ import annotations

import pytest

from tests.redaction.marked import found, read

SPOKEN = """
mi número de teléfono es el [PHONE seis uno dos treinta y cuatro cincuenta y seis setenta y ocho]
llámeme al [PHONE seis cinco cuatro tres dos uno cero nueve ocho] por favor
mi móvil es el [PHONE seiscientos doce trescientos cuarenta y cinco seiscientos setenta y ocho]
el fijo es [PHONE nueve uno cinco veintidós treinta y tres cuarenta y cuatro]
es el [PHONE seis doble cinco cuatro tres dos uno cero nueve]
apunte el teléfono [PHONE seis uno dos eh tres cuatro cinco seis siete ocho]
mi número es el [PHONE más treinta y cuatro seis uno dos tres cuatro cinco seis siete ocho]
mi correo es [EMAIL ana punto garcía arroba gmail punto com]
el correo electrónico es [EMAIL pedro guion bajo ruiz arroba hotmail punto es]
mándelo a [EMAIL lucía punto gómez ochenta y cinco arroba yahoo punto es] gracias
mi iban es [IBAN e ese noventa y uno veintiuno cero cero cero cuatro dieciocho cuarenta y cinco \
cero dos cero cero cero cinco trece treinta y dos]
la tarjeta es la [CARD cuatro cinco cinco seis siete tres siete cinco ocho seis ocho nueve \
nueve ocho cinco cinco]
el código de seguridad es [CVV uno dos tres]
mi pin es [SECRET cuatro ocho dos nueve]
la contraseña es [SECRET siete siete tres uno]
nací el [DOB doce de marzo de mil novecientos ochenta y cinco]
mi fecha de nacimiento es el [DOB veintitrés de octubre del setenta y nueve]
fecha de nacimiento [DOB tres de mayo de dos mil uno]
me llamo [PERSON maría garcía lópez] y llamo por una factura
buenos días soy [PERSON carmen ruiz] y quería una cita
mi nombre es [PERSON jesús fernández]
le habla [PERSON antonio navarro]
la reserva está a nombre de [PERSON elena martín]
quería hablar con la señora [PERSON gutiérrez]
mi marido [PERSON javier ortega] no puede venir
mi apellido es [PERSON ibáñez] se deletrea [PERSON i be a eñe e zeta]
vivo en la [ADDRESS calle mayor doce]
mi dirección es [ADDRESS avenida de la constitución número veintisiete]
envíenlo a la [ADDRESS plaza de españa tres en sevilla]
mi código postal es [POSTCODE dos ocho cero uno tres]
mi dni es [ES_DNI doce treinta y cuatro cincuenta y seis setenta y ocho zeta]
mi dni es [ES_DNI uno dos tres cuatro cinco seis siete ocho te]
mi dni es el [ES_DNI uno dos tres cuatro cinco seis siete ocho z]
mi nie es [ES_NIE equis uno dos tres cuatro cinco seis siete ele]
el número de pedido es [REFERENCE_NUMBER cuatro siete uno nueve dos]
mi número de cliente es el [CUSTOMER_NUMBER ocho ocho tres uno cero cinco]
la matrícula es [PLATE cuatro cinco seis siete efe ge hache]
vivo en [LOCATION zaragoza] desde hace años
tengo [AGE treinta y cuatro años]
mi hija tiene [AGE ocho años]
nací el [DOB uno de enero de mil novecientos sesenta]
me llamo [PERSON juan carlos pérez rodríguez] y llamo por mi pedido
llámeme al [PHONE seis cinco cuatro perdón seis cinco cinco tres dos uno cero nueve ocho]
mi hijo [PERSON lucas] tiene [HEALTH fiebre]
tengo [HEALTH diabetes] y necesito una cita
estoy [HEALTH embarazada] de tres meses
soy [RELIGION musulmana] y no como cerdo
soy [UNION delegado sindical] en mi empresa
tengo [CRIMINAL antecedentes penales]
la cuenta termina en [BANK_ACCOUNT uno dos tres cuatro]
la tarjeta caduca en [CARD_EXPIRY cero nueve veintisiete]
"""

WRITTEN = """
Mi teléfono es el [PHONE 612 345 678].
Me llamo [PERSON Lucía Fernández] y vivo en [LOCATION Granada].
Escríbame a [EMAIL ana.garcia@gmail.com], por favor.
El IBAN es [IBAN ES91 2100 0418 4502 0005 1332].
Mi DNI es [ES_DNI 12345678Z].
Nací el [DOB 12/03/1985].
La tarjeta es [CARD 4556 7375 8689 9855].
Vivo en la [ADDRESS calle Alcalá, 45, 28014 Madrid].
Llame al [PHONE +34 612 34 56 78], soy el señor [PERSON Ortega].
"""

HARMLESS = """
quería pedir dos pizzas para las ocho y media
cuesta veinticinco euros al mes
la cita es el tres de junio a las diez
llevo media hora esperando
me gustaría cambiar la tarifa de fibra de seiscientos megas
son tres personas y dos niños
el tren sale a las cinco y cuarto
vivo en un piso pequeño
quiero dar de baja el contrato
la factura sube un quince por ciento
hace mil años que no llamo
soy cliente desde dos mil diecinueve
abren de nueve a dos y de cuatro a siete
mi marido llega mañana por la tarde
la habitación doscientos doce está sucia
no funciona el router desde ayer
es la segunda vez que llamo hoy
tengo un problema con la lavadora
gracias por su ayuda buenas tardes
a ver un momento por favor
hace menos diez grados
el andén número doce
estamos a catorce de julio
"""


def _lines(block: str) -> list[str]:
    return [line for line in block.splitlines() if line]


@pytest.mark.parametrize("marked", _lines(SPOKEN) + _lines(WRITTEN))
def test_exactly_what_is_marked_is_found(marked: str) -> None:
    text, expected = read(marked)
    spans, safe = found(text, "es")
    assert spans == expected
    assert all(words not in safe for _, words, _ in expected)


@pytest.mark.parametrize("text", _lines(HARMLESS))
def test_harmless_utterances_stay_as_they_are(text: str) -> None:
    assert found(text, "es") == ([], text)


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("¿cómo se llama usted?", "[PERSON ignacio velasco]"),
        (
            "¿me dice su número de teléfono?",
            "[PHONE seis uno dos tres cuatro cinco seis siete ocho]",
        ),
        ("¿cuál es su fecha de nacimiento?", "el [DOB cuatro de julio del noventa y uno]"),
        ("¿desde dónde llama?", "de [LOCATION bilbao]"),
        ("¿cuántos años tiene?", "[AGE cuarenta y dos]"),
    ],
)
def test_a_question_says_what_the_answer_is(question: str, marked: str) -> None:
    text, expected = read(marked)
    assert found(text, "es", question)[0] == expected
